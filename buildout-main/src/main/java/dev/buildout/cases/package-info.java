/**
 * From files to a case. In: a case folder of YAML and CSV. Out: a checked case, or one fault per
 * line with file, line, address, what was found and what was expected. Leans on model; only front
 * ends call it.
 */
@NullMarked
package dev.buildout.cases;

import org.jspecify.annotations.NullMarked;
