// Lets libFuzzer change a PartsInput. Only targets with this input link it.
#include "fuzz/parts_input.hpp"
#include "fuzz/xml_mutator.hpp"

#include <cstring>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

/// Changes one part: mostly its elements and attributes, so that it stays XML, and sometimes its bytes.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned int seed) {
    using namespace rapporteur::fuzzing;
    std::minstd_rand random(seed);
    PartsInput input = split({data, size});
    constexpr unsigned one_in = 12;
    if (input.parts.empty() || random() % one_in == 0)
        return LLVMFuzzerMutate(data, size, most);
    if (random() % one_in == 0)
        input.mode = static_cast<std::uint8_t>(random());
    // Change the document half of the time, because it matters most, and otherwise any part.
    std::size_t index = random() % 2 == 0 ? 0 : random() % input.parts.size();
    if (input.parts[index].empty())
        index = 0;
    input.parts[index] = mutate_xml(input.parts[index], random);
    const std::string bytes = join(input);
    if (bytes.size() > most)
        return LLVMFuzzerMutate(data, size, most);
    std::memcpy(data, bytes.data(), bytes.size());
    return bytes.size();
}
