/**
 * The commitment calendar: what to sign this quarter, what can wait and until when, what a month of
 * delay costs, and which chips stand idle for want of power. In: a planned case and a resolver.
 * Out: rows of the tables {@code commitments}, {@code delays} and {@code idle_chips}. {@link
 * dev.buildout.app.studies.calendar.CommitmentCalendar} is the door.
 */
@NullMarked
package dev.buildout.app.studies.calendar;

import org.jspecify.annotations.NullMarked;
