// Stands in the place of RE2's util/mutex.h: a page has one thread, and its standard library no mutex.
#ifndef UTIL_MUTEX_H_
#define UTIL_MUTEX_H_

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

#endif
