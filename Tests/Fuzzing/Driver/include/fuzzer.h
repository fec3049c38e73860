/* The entry of libFuzzer for programs that have a main of their own (LLVM, "libFuzzer", "Using
   libFuzzer as a library"). */
#include <stddef.h>
#include <stdint.h>
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
