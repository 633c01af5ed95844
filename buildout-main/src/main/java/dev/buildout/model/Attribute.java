package dev.buildout.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a value of a case once: parsing, fault messages, the JSON Schema and the reference pages
 * read it from here. The name in files is the component's name in snake case and carries the unit.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Attribute {
  /** Marks an attribute that has no default. */
  String REQUIRED = "\0required";

  /** What the value means, as a sentence for the reference page. */
  String value();

  /** Unit, e.g. "MW"; empty for names and pure numbers. */
  String unit() default "";

  /** Basis of the value in words of {@code units.Basis}, e.g. "gross, fiscal_year". */
  String basis() default "";

  /** Default in the notation of the file; empty text for "none". */
  String byDefault() default REQUIRED;

  double min() default Double.NEGATIVE_INFINITY;

  double max() default Double.POSITIVE_INFINITY;

  /** Collection whose ids are allowed, e.g. "sites" or "catalog.systems"; empty for free values. */
  String refersTo() default "";
}
