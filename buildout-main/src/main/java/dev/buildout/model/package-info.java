/**
 * The nouns of the domain as records: the case with all that it states, the catalog, rates,
 * goodput, the programme of dated purchases. In: values that a reader has checked. Out: an
 * immutable case in which every value has one address. Leans on units; most of the house may use
 * it.
 */
@NullMarked
package dev.buildout.model;

import org.jspecify.annotations.NullMarked;
