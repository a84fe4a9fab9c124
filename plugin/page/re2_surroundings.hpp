// Replaces RE2's util/mutex.h and util/logging.h. A page has one thread, its standard library has no mutex,
// and nobody reads a log there. Without the log the locales of the standard library are not needed; they
// would be a tenth of the module.
#ifndef UTIL_MUTEX_H_
#define UTIL_MUTEX_H_
#define UTIL_LOGGING_H_

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string>

#include "util/util.h"

namespace re2 {

class Mutex {
public:
    void Lock() {}
    void Unlock() {}
    void ReaderLock() {}
    void ReaderUnlock() {}
    void WriterLock() {}
    void WriterUnlock() {}
};

class MutexLock {
public:
    explicit MutexLock(Mutex* /*mutex*/) {}
    ~MutexLock() {}
};

using ReaderMutexLock = MutexLock;
using WriterMutexLock = MutexLock;

} // namespace re2

/// Accepts everything that is written to a log. A fatal message ends the module.
class LogMessage {
public:
    explicit LogMessage(bool is_fatal) : is_fatal_(is_fatal) {}
    ~LogMessage() {
        if (is_fatal_)
            abort();
    }
    template <typename Value>
    LogMessage& operator<<(const Value& /*value*/) {
        return *this;
    }

private:
    bool is_fatal_;
};

#define LOG_INFO false
#define LOG_WARNING false
#define LOG_ERROR false
#define LOG_DFATAL false
#define LOG_FATAL true
#define LOG_QFATAL true
#define LOG(severity) LogMessage(LOG_##severity)
#define VLOG(level) LogMessage(false)

#define CHECK(condition)                                                                                     \
    if (condition) {                                                                                         \
    } else                                                                                                   \
        LogMessage(true)
#define CHECK_LT(left, right) CHECK((left) < (right))
#define CHECK_GT(left, right) CHECK((left) > (right))
#define CHECK_LE(left, right) CHECK((left) <= (right))
#define CHECK_GE(left, right) CHECK((left) >= (right))
#define CHECK_EQ(left, right) CHECK((left) == (right))
#define CHECK_NE(left, right) CHECK((left) != (right))
#define DCHECK(condition) assert(condition)
#define DCHECK_LT(left, right) assert((left) < (right))
#define DCHECK_GT(left, right) assert((left) > (right))
#define DCHECK_LE(left, right) assert((left) <= (right))
#define DCHECK_GE(left, right) assert((left) >= (right))
#define DCHECK_EQ(left, right) assert((left) == (right))
#define DCHECK_NE(left, right) assert((left) != (right))

#endif
