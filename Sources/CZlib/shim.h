#ifndef VINHDANH_CZLIB_H
#define VINHDANH_CZLIB_H
#include <zlib.h>

/* inflateInit2 is a macro, which Swift does not import; 15 + 32 accepts gzip and zlib wrappers. */
static inline int vinhdanh_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
#endif
