#include "GazetteerData.h"

#ifndef __has_embed
#error "These tables need a compiler with C23 #embed: build with Swift 6.3 or later."
#endif

// Towns of GeoNames (https://www.geonames.org), CC BY 4.0, packed by scripts/build-gazetteer.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char places[] __attribute__((aligned(8))) = {
#embed "places.bin"
};

const void *gazetteer_data_bytes(void) { return places; }

size_t gazetteer_data_length(void) { return sizeof places; }
