/**
 * The command line, where the edges meet. In: arguments. Out: text for people, or one JSON document
 * with {@code --json}, and an exit code from {@link dev.buildout.cli.ExitCode}. It may call every
 * other package; nothing may call it. A subcommand is a class of its own.
 */
@NullMarked
package dev.buildout.cli;

import org.jspecify.annotations.NullMarked;
