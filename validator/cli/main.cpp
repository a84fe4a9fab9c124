// The command: reads the arguments, runs the job, returns the exit status. Each verb has a file of its own.
#include "cli/arguments.hpp"

#include <exception>
#include <new>

namespace {

using rapporteur::cli::Console;
using rapporteur::cli::ExitStatus;

ExitStatus run_command(Console& console, int count, const char* const* arguments) {
    const ExitStatus status = rapporteur::cli::read_arguments(count, arguments)(console);
    return console.finish() ? status : ExitStatus::failed;
}

ExitStatus give_up(Console& console, const char* reason) {
    console.complain("rapporteur", {rapporteur::FailureCode::internal, "", reason});
    return ExitStatus::failed;
}

} // namespace

int main(int count, char** arguments) {
    rapporteur::cli::prepare_streams();
    Console console;
    try {
        return static_cast<int>(run_command(console, count, arguments));
    } catch (const std::bad_alloc&) {
        return static_cast<int>(give_up(console, "there is not enough memory"));
    } catch (const std::exception& error) {
        return static_cast<int>(give_up(console, error.what()));
    }
}
