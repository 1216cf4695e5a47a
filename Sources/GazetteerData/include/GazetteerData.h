#ifndef GAZETTEER_DATA_H
#define GAZETTEER_DATA_H

#include <stddef.h>

/// The bytes of docs/formats/gazetteer.md, constant and alive as long as the program.
const void *_Nonnull gazetteer_data_bytes(void);

/// How many bytes they are.
size_t gazetteer_data_length(void);

#endif
