#include "NamesData.h"

// Older language modes accept #embed as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char given_names[] = {
#embed "given-names.tsv"
};

const unsigned char *names_data_given_names(size_t *length) {
  *length = sizeof given_names;
  return given_names;
}
