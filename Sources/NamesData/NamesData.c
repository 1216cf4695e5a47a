#include "NamesData.h"

#ifndef __has_embed
#error "These tables need a compiler with C23 #embed: build with Swift 6.3 or later."
#endif

// Older language modes accept #embed as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char comparison_weights[] = {
#embed "comparison-weights.tsv"
};

const unsigned char *names_data_comparison_weights(size_t *length) {
  *length = sizeof comparison_weights;
  return comparison_weights;
}

static const unsigned char given_names[] = {
#embed "given-names.tsv"
};

static const unsigned char graphones[] = {
#embed "graphones.tsv"
};

static const unsigned char name_spellings[] = {
#embed "name-spellings.tsv"
};

const unsigned char *names_data_given_names(size_t *length) {
  *length = sizeof given_names;
  return given_names;
}

const unsigned char *names_data_graphones(size_t *length) {
  *length = sizeof graphones;
  return graphones;
}

const unsigned char *names_data_name_spellings(size_t *length) {
  *length = sizeof name_spellings;
  return name_spellings;
}
