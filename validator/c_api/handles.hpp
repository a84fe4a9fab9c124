// What the functions of the C interface share: what their handles hold, and how a result becomes a handle or
// a failure.
#pragma once

#include "rapporteur/rapporteur.h"

#include "rapporteur/rapporteur.hpp"
#include "rapporteur/words.hpp"

#include <exception>
#include <memory>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct rapporteur_failure {
    rapporteur_status status = RAPPORTEUR_INTERNAL;
    std::string message;
    std::string part;
};

struct rapporteur_layout {
    std::vector<rapporteur::LayoutHandle> layouts; ///< to choose from
    std::string name;
};

struct rapporteur_findings {
    /// The texts of a finding. They are made together with the findings, so that a call that reads them
    /// changes nothing.
    struct Words {
        std::string message;
        std::string hint;
    };
    rapporteur::CheckResult result;
    std::vector<Words> words;
};

struct rapporteur_output {
    std::string content;
};

namespace rapporteur::c_api {

using Bytes = std::span<const std::byte>;

inline constexpr auto other_version = "the options are of another version of rapporteur.h";
inline constexpr auto no_place = "there is no place for the result: a pointer is NULL";

/// The arguments that check, convert and text have in common.
struct Request {
    const void* docx = nullptr;
    size_t size = 0;
    const rapporteur_options* options = nullptr;
    const char* lacking = nullptr; ///< the message if a pointer is missing; null: none is missing
};

rapporteur_string view_of(std::string_view text);
rapporteur_status status_of(FailureCode code);
rapporteur_status give_failure(rapporteur_failure** out, rapporteur_status status, std::string message,
                               std::string part = {});
rapporteur_status refuse(rapporteur_failure** out, const char* message);
bool is_known(const rapporteur_options* options);
Options options_of(const rapporteur_options* given);
/// Takes the profile from the options. The options of version 1 have none.
Result<void> choose_profile(const rapporteur_options* given, Options& options);
/// The bytes, or a failure if they exceed the limit on files.
Result<Bytes> bytes_of(const Request& request, const Options& options);

/// Runs `work`, which returns a status. An exception becomes a status too.
template <typename Work>
rapporteur_status guarded(rapporteur_failure** failure, const Work& work) noexcept {
    if (failure != nullptr)
        *failure = nullptr;
    try {
        try {
            return work();
        } catch (const std::bad_alloc&) {
            return give_failure(failure, RAPPORTEUR_INTERNAL, "there is not enough memory");
        } catch (const std::exception& error) {
            return give_failure(failure, RAPPORTEUR_INTERNAL, error.what());
        }
    } catch (...) {
        return RAPPORTEUR_INTERNAL;
    }
}

/// Makes a handle of the value, or of the failure.
template <typename Handle, typename Value, typename Make>
rapporteur_status give(Result<Value> result, Handle** out, rapporteur_failure** failure, const Make& make) {
    if (!result) {
        Failure& reason = result.error();
        return give_failure(failure, status_of(reason.code), std::move(reason.message),
                            std::move(reason.part));
    }
    *out = make(std::move(*result)).release();
    return RAPPORTEUR_OK;
}

/// Empties `out`, refuses wrong arguments, and makes a handle of the result of `work(bytes, options)`.
template <typename Handle, typename Work, typename Make>
rapporteur_status answer(const Request& request, Handle** out, rapporteur_failure** failure, const Work& work,
                         const Make& make) {
    return guarded(failure, [&] {
        if (out == nullptr)
            return refuse(failure, no_place);
        *out = nullptr;
        if (request.lacking != nullptr)
            return refuse(failure, request.lacking);
        if (!is_known(request.options))
            return refuse(failure, other_version);
        Options options = options_of(request.options);
        if (auto chosen = choose_profile(request.options, options); !chosen)
            return give_failure(failure, status_of(chosen.error().code), std::move(chosen.error().message),
                                std::move(chosen.error().part));
        auto result = bytes_of(request, options)
                          .and_then([&](Bytes bytes) { return work(bytes, options); })
                          .map_error([&](Failure reason) {
                              reason.message = translated(options.language, reason.message);
                              return reason;
                          });
        return give(std::move(result), out, failure, make);
    });
}

} // namespace rapporteur::c_api
