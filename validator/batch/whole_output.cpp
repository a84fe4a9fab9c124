#include "batch/whole_output.hpp"

#include <array>

namespace rapporteur::cli {

WholeOutput::WholeOutput(const std::optional<WholePrinter>& printer, Console& console)
    : printer_(printer), console_(console) {
    if (printer_ && printer_->head_is_last) {
        waiting_.reset(std::tmpfile());
        if (waiting_) // without a buffer, so that a full disk is noticed at once
            std::setvbuf(waiting_.get(), nullptr, _IONBF, 0);
    }
    if (printer_ && !printer_->head_is_last)
        console_.print(printer_->head());
}

void WholeOutput::add(const CheckedFile& file) {
    const std::string text = printer_->body(file);
    if (printer_->head_is_last)
        set_aside(text);
    else
        console_.print(text);
}

void WholeOutput::finish() {
    if (!printer_)
        return;
    if (printer_->head_is_last) {
        console_.print(printer_->head());
        take_back();
    }
    console_.print(printer_->tail());
}

/// Text that a full disk does not take stays in memory, and so does all text after it.
void WholeOutput::set_aside(std::string_view text) {
    std::size_t written = 0;
    if (waiting_ && waiting_text_.empty())
        written = std::fwrite(text.data(), 1, text.size(), waiting_.get());
    waiting_text_ += text.substr(written);
}

void WholeOutput::take_back() {
    if (waiting_) {
        std::array<char, 1 << 16> buffer{};
        std::rewind(waiting_.get());
        while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), waiting_.get()))
            console_.print({buffer.data(), count});
    }
    console_.print(waiting_text_);
}

} // namespace rapporteur::cli
