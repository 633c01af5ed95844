package dev.buildout.cases;

import dev.buildout.cases.Notation.Unreadable;
import dev.buildout.model.Formula;
import dev.buildout.model.Formula.Aggregate;
import dev.buildout.model.Formula.CaseValue;
import dev.buildout.model.Formula.Cell;
import dev.buildout.model.Formula.FactName;
import dev.buildout.model.Formula.Function;
import dev.buildout.model.Formula.Literal;
import dev.buildout.model.Formula.Negative;
import dev.buildout.model.Formula.Pair;
import dev.buildout.model.Formula.Term;
import dev.buildout.model.NearName;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads formulas by recursive descent:
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = power { ("*" | "/") power }
 * power   = [ "-" ] atom [ "^" power ]
 * atom    = number [ "[" unit "]" ] | fact | function "(" sum { "," sum } ")" | "(" sum ")"
 *         | "{" address [ "@" month ] "}" | "[" table "." column aggregate { column "=" text } "]"
 * </pre>
 */
final class FormulaText {
  private static final int DEEPEST = 60;

  private final String text;
  private int at;
  private int depth;

  private FormulaText(String text) {
    this.text = text;
  }

  static Formula parse(String text) throws Unreadable {
    FormulaText reader = new FormulaText(text);
    Term root = reader.sum();
    if (reader.at < text.length()) {
      throw reader.wants("an operator");
    }
    return new Formula(text.strip(), root);
  }

  private Term sum() throws Unreadable {
    if (++depth > DEEPEST) {
      throw new Unreadable("a shorter formula");
    }
    Term left = product();
    while (isNext('+') || isNext('-')) {
      char operator = take();
      left = new Pair(operator, left, product());
    }
    depth--;
    return left;
  }

  private Term product() throws Unreadable {
    Term left = power();
    while (isNext('*') || isNext('/')) {
      char operator = take();
      left = new Pair(operator, left, power());
    }
    return left;
  }

  private Term power() throws Unreadable {
    if (++depth > DEEPEST) {
      throw new Unreadable("a shorter formula");
    }
    Term result;
    if (isNext('-')) {
      take();
      result = new Negative(power());
    } else {
      result = atom();
      if (isNext('^')) {
        take();
        result = new Pair('^', result, power());
      }
    }
    depth--;
    return result;
  }

  private Term atom() throws Unreadable {
    skip();
    if (isNext('(')) {
      take();
      Term inner = sum();
      expect(')');
      return inner;
    }
    if (isNext('{')) {
      return caseValue(enclosed('{', '}'));
    }
    if (isNext('[')) {
      return cell(enclosed('[', ']'));
    }
    if (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      return literal();
    }
    return named();
  }

  private Term literal() throws Unreadable {
    int from = at;
    while (at < text.length() && isOfNumber(text.charAt(at), text.charAt(Math.max(from, at - 1)))) {
      at++;
    }
    double value = Notation.real(text.substring(from, at));
    String unit = isNext('[') ? enclosed('[', ']') : "";
    return new Literal(value, unit);
  }

  private static boolean isOfNumber(char c, char before) {
    boolean isExponent = before == 'e' || before == 'E';
    return Character.isDigit(c)
        || c == '.'
        || c == 'e'
        || c == 'E'
        || (isExponent && (c == '-' || c == '+'));
  }

  private Term named() throws Unreadable {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    String name = text.substring(from, at);
    if (name.isEmpty()) {
      throw wants("a value");
    }
    if (!isNext('(')) {
      return new FactName(name);
    }
    return call(name);
  }

  private Term call(String name) throws Unreadable {
    List<String> known = Arrays.stream(Function.values()).map(Function::text).toList();
    if (!known.contains(name)) {
      String near = NearName.find(name, known);
      throw new Unreadable(near.isEmpty() ? "one of " + String.join(", ", known) : near);
    }
    Function function = Function.valueOf(name.toUpperCase(Locale.ROOT));
    List<Term> arguments = new ArrayList<>();
    expect('(');
    arguments.add(sum());
    while (isNext(',')) {
      take();
      arguments.add(sum());
    }
    expect(')');
    int wanted = function.arguments();
    if (wanted >= 0 && wanted != arguments.size()) {
      throw new Unreadable("%s with %d arguments".formatted(name, wanted));
    }
    return new Formula.Call(function, arguments);
  }

  private static Term caseValue(String inside) throws Unreadable {
    int month = inside.indexOf('@');
    String address = month < 0 ? inside : inside.substring(0, month);
    Optional<YearMonth> when =
        month < 0 ? Optional.empty() : Optional.of(Notation.month(inside.substring(month + 1)));
    return new CaseValue(address.strip(), when);
  }

  private static Term cell(String inside) throws Unreadable {
    String[] words = inside.strip().split(" +");
    int dot = words[0].indexOf('.');
    if (dot < 1 || words.length < 2) {
      throw new Unreadable("[table.column sum column=text]");
    }
    List<String> known =
        Arrays.stream(Aggregate.values()).map(a -> a.name().toLowerCase(Locale.ROOT)).toList();
    if (!known.contains(words[1])) {
      throw new Unreadable("one of " + String.join(", ", known) + " after " + words[0]);
    }
    Map<String, String> rows = new LinkedHashMap<>();
    for (int i = 2; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals < 1) {
        throw new Unreadable("column=text instead of " + words[i]);
      }
      rows.put(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
    Aggregate aggregate = Aggregate.valueOf(words[1].toUpperCase(Locale.ROOT));
    return new Cell(words[0].substring(0, dot), words[0].substring(dot + 1), aggregate, rows);
  }

  private String enclosed(char open, char close) throws Unreadable {
    expect(open);
    int end = text.indexOf(close, at);
    if (end < 0) {
      throw wants("a " + close);
    }
    String inside = text.substring(at, end);
    at = end + 1;
    return inside;
  }

  private boolean isNext(char c) {
    skip();
    return at < text.length() && text.charAt(at) == c;
  }

  private char take() {
    return text.charAt(at++);
  }

  private void expect(char c) throws Unreadable {
    if (!isNext(c)) {
      throw wants("a " + c);
    }
    at++;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private Unreadable wants(String what) {
    String before = text.substring(Math.max(0, at - 12), at).strip();
    return new Unreadable(what + (before.isEmpty() ? " at the start" : " after ..." + before));
  }
}
