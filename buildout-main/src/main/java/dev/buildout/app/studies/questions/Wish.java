package dev.buildout.app.studies.questions;

/**
 * A question that was read: so much of something, at a time.
 *
 * @param text the question as it was asked
 */
public record Wish(String text, Amount amount, Subject subject, Span span) {}
