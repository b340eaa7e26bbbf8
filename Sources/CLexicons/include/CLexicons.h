#ifndef VINHDANH_CLEXICONS_H
#define VINHDANH_CLEXICONS_H
#include <stddef.h>

// One embedded table: its file name without the ending, and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} vinhdanh_table;

extern const size_t vinhdanh_table_count;
const vinhdanh_table *vinhdanh_table_list(void);

#endif
