// Two symbols that Debian's libraries for WebAssembly were compiled to use, and that none of its packages has.
#include <stdint.h>

uintptr_t __stack_chk_guard = 0x2ab89bb5;

void __stack_chk_fail(void) {
    __builtin_trap();
}
