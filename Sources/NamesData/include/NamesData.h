#pragma once

#include <stddef.h>

/// The name tables in memory: UTF-8, lines of fields parted by tabs, a first line with the source.
/// Each function gives the first byte and sets the number of bytes.

/// Weights of name comparison, as scripts/train-names writes them.
const unsigned char *names_data_comparison_weights(size_t *length);

/// Folded name word, times a given name, times a surname.
const unsigned char *names_data_given_names(size_t *length);

/// Pairs of a Persian letter and its Latin letters, and what follows which.
const unsigned char *names_data_graphones(size_t *length);

/// Folded Persian word, folded Latin spelling, times seen.
const unsigned char *names_data_name_spellings(size_t *length);
