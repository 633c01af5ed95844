package dev.buildout.solver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The functions of the C interface of HiGHS that are used here, one method each, under their names
 * there. Those that can fail throw a {@link SolverException}; a mere warning of HiGHS passes. HiGHS
 * is built with 32-bit indices.
 */
final class HighsApi {
  /** The status of a call that failed. */
  static final int ERROR = -1;

  private final SymbolLookup symbols;
  private final String version;

  private final MethodHandle create;
  private final MethodHandle destroy;
  private final MethodHandle run;
  private final MethodHandle getModelStatus;
  private final MethodHandle zeroAllClocks;
  private final MethodHandle passLp;
  private final MethodHandle changeColsIntegralityBySet;
  private final MethodHandle changeColsCostBySet;
  private final MethodHandle changeColsBoundsBySet;
  private final MethodHandle changeRowsBoundsBySet;
  private final MethodHandle addRows;
  private final MethodHandle setBasis;
  private final MethodHandle setSolution;
  private final MethodHandle getBasis;
  private final MethodHandle getSolution;
  private final MethodHandle getDualRay;
  private final MethodHandle getPrimalRay;
  private final MethodHandle getIntInfoValue;
  private final MethodHandle getInt64InfoValue;
  private final MethodHandle getDoubleInfoValue;
  private final MethodHandle setBoolOptionValue;
  private final MethodHandle setIntOptionValue;
  private final MethodHandle setDoubleOptionValue;
  private final MethodHandle setStringOptionValue;
  private final MethodHandle setCallback;
  private final MethodHandle startCallback;
  private final MethodHandle getCallbackDataOutItem;

  /** Loads the library; it stays for the life of the process. */
  HighsApi(Path library) {
    symbols = SymbolLookup.libraryLookup(library, Arena.global());
    // The shape of each function: p pointer, i int, d double, v nothing; the result comes first.
    create = bind("create", "p");
    destroy = bind("destroy", "vp");
    run = bind("run", "ip");
    getModelStatus = bind("getModelStatus", "ip");
    zeroAllClocks = bind("zeroAllClocks", "ip");
    passLp = bind("passLp", "ipiiiiidpppppppp");
    changeColsIntegralityBySet = bind("changeColsIntegralityBySet", "ipipp");
    changeColsCostBySet = bind("changeColsCostBySet", "ipipp");
    changeColsBoundsBySet = bind("changeColsBoundsBySet", "ipippp");
    changeRowsBoundsBySet = bind("changeRowsBoundsBySet", "ipippp");
    addRows = bind("addRows", "ipippippp");
    setBasis = bind("setBasis", "ippp");
    getBasis = bind("getBasis", "ippp");
    setSolution = bind("setSolution", "ippppp");
    getSolution = bind("getSolution", "ippppp");
    getDualRay = bind("getDualRay", "ippp");
    getPrimalRay = bind("getPrimalRay", "ippp");
    getIntInfoValue = bind("getIntInfoValue", "ippp");
    getInt64InfoValue = bind("getInt64InfoValue", "ippp");
    getDoubleInfoValue = bind("getDoubleInfoValue", "ippp");
    setBoolOptionValue = bind("setBoolOptionValue", "ippi");
    setIntOptionValue = bind("setIntOptionValue", "ippi");
    setDoubleOptionValue = bind("setDoubleOptionValue", "ippd");
    setStringOptionValue = bind("setStringOptionValue", "ippp");
    setCallback = bind("setCallback", "ippp");
    startCallback = bind("startCallback", "ipi");
    getCallbackDataOutItem = bind("getCallbackDataOutItem", "ppp");
    version = version(bind("version", "p"));
  }

  /** Of HiGHS, like 1.12.0. */
  String version() {
    return version;
  }

  /** A new instance. */
  MemorySegment create() {
    try {
      return (MemorySegment) create.invokeExact();
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Frees an instance. */
  void destroy(MemorySegment highs) {
    try {
      destroy.invokeExact(highs);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Solves; returns the status of the call. */
  int run(MemorySegment highs) {
    return call(run, highs);
  }

  /** The outcome of the last run, a code. */
  int getModelStatus(MemorySegment highs) {
    return call(getModelStatus, highs);
  }

  /** Starts the time limit anew. */
  void zeroAllClocks(MemorySegment highs) {
    check("zeroAllClocks", call(zeroAllClocks, highs));
  }

  /** Hands a linear programme over. */
  void passLp(
      MemorySegment highs,
      int columns,
      int rows,
      int nonzeros,
      int format,
      int sense,
      double offset,
      MemorySegment costs,
      MemorySegment columnLower,
      MemorySegment columnUpper,
      MemorySegment rowLower,
      MemorySegment rowUpper,
      MemorySegment starts,
      MemorySegment indices,
      MemorySegment values) {
    try {
      check(
          "passLp",
          (int)
              passLp.invokeExact(
                  highs,
                  columns,
                  rows,
                  nonzeros,
                  format,
                  sense,
                  offset,
                  costs,
                  columnLower,
                  columnUpper,
                  rowLower,
                  rowUpper,
                  starts,
                  indices,
                  values));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Says which columns, ascending, are integer. */
  void changeColsIntegralityBySet(
      MemorySegment highs, int count, MemorySegment set, MemorySegment kinds) {
    check("changeColsIntegralityBySet", call(changeColsIntegralityBySet, highs, count, set, kinds));
  }

  /** Changes costs of columns, ascending. */
  void changeColsCostBySet(MemorySegment highs, int count, MemorySegment set, MemorySegment costs) {
    check("changeColsCostBySet", call(changeColsCostBySet, highs, count, set, costs));
  }

  /** Changes bounds of columns, ascending. */
  void changeColsBoundsBySet(
      MemorySegment highs, int count, MemorySegment set, MemorySegment lower, MemorySegment upper) {
    check("changeColsBoundsBySet", call(changeColsBoundsBySet, highs, count, set, lower, upper));
  }

  /** Changes bounds of rows, ascending. */
  void changeRowsBoundsBySet(
      MemorySegment highs, int count, MemorySegment set, MemorySegment lower, MemorySegment upper) {
    check("changeRowsBoundsBySet", call(changeRowsBoundsBySet, highs, count, set, lower, upper));
  }

  /** Appends rows. */
  void addRows(
      MemorySegment highs,
      int count,
      MemorySegment lower,
      MemorySegment upper,
      int nonzeros,
      MemorySegment starts,
      MemorySegment indices,
      MemorySegment values) {
    try {
      check(
          "addRows",
          (int) addRows.invokeExact(highs, count, lower, upper, nonzeros, starts, indices, values));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Sets the basis to start from. */
  void setBasis(MemorySegment highs, MemorySegment columns, MemorySegment rows) {
    check("setBasis", call(setBasis, highs, columns, rows));
  }

  /** Reads the basis. */
  void getBasis(MemorySegment highs, MemorySegment columns, MemorySegment rows) {
    check("getBasis", call(getBasis, highs, columns, rows));
  }

  /** Sets values of the columns to start from; those of rows and duals follow. */
  void setSolution(MemorySegment highs, MemorySegment columnValue) {
    MemorySegment none = MemorySegment.NULL;
    try {
      check("setSolution", (int) setSolution.invokeExact(highs, columnValue, none, none, none));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Reads values and duals. */
  void getSolution(
      MemorySegment highs,
      MemorySegment columnValue,
      MemorySegment columnDual,
      MemorySegment rowValue,
      MemorySegment rowDual) {
    try {
      check(
          "getSolution",
          (int) getSolution.invokeExact(highs, columnValue, columnDual, rowValue, rowDual));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Reads a dual ray, if there is one; returns the status of the call. */
  int getDualRay(MemorySegment highs, MemorySegment found, MemorySegment ray) {
    return call(getDualRay, highs, found, ray);
  }

  /** Reads a primal ray, if there is one; returns the status of the call. */
  int getPrimalRay(MemorySegment highs, MemorySegment found, MemorySegment ray) {
    return call(getPrimalRay, highs, found, ray);
  }

  /** Reads a fact about the last run. */
  void getIntInfoValue(MemorySegment highs, MemorySegment name, MemorySegment value) {
    check("getIntInfoValue", call(getIntInfoValue, highs, name, value));
  }

  /** Reads a fact about the last run. */
  void getInt64InfoValue(MemorySegment highs, MemorySegment name, MemorySegment value) {
    check("getInt64InfoValue", call(getInt64InfoValue, highs, name, value));
  }

  /** Reads a fact about the last run. */
  void getDoubleInfoValue(MemorySegment highs, MemorySegment name, MemorySegment value) {
    check("getDoubleInfoValue", call(getDoubleInfoValue, highs, name, value));
  }

  /** Sets an option. */
  void setBoolOptionValue(MemorySegment highs, MemorySegment name, int value) {
    check("setBoolOptionValue", call(setBoolOptionValue, highs, name, value));
  }

  /** Sets an option. */
  void setIntOptionValue(MemorySegment highs, MemorySegment name, int value) {
    check("setIntOptionValue", call(setIntOptionValue, highs, name, value));
  }

  /** Sets an option. */
  void setDoubleOptionValue(MemorySegment highs, MemorySegment name, double value) {
    try {
      check("setDoubleOptionValue", (int) setDoubleOptionValue.invokeExact(highs, name, value));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Sets an option. */
  void setStringOptionValue(MemorySegment highs, MemorySegment name, MemorySegment value) {
    check("setStringOptionValue", call(setStringOptionValue, highs, name, value));
  }

  /** Names the function to call back. */
  void setCallback(MemorySegment highs, MemorySegment callback, MemorySegment data) {
    check("setCallback", call(setCallback, highs, callback, data));
  }

  /** Asks for one kind of calls. */
  void startCallback(MemorySegment highs, int kind) {
    try {
      check("startCallback", (int) startCallback.invokeExact(highs, kind));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** The address of a field of what a callback is told. */
  MemorySegment getCallbackDataOutItem(MemorySegment data, MemorySegment name) {
    try {
      return (MemorySegment) getCallbackDataOutItem.invokeExact(data, name);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static int call(MethodHandle function, MemorySegment a) {
    try {
      return (int) function.invokeExact(a);
    } catch (Throwable thrown) {
      throw broken(thrown);
    }
  }

  private static int call(
      MethodHandle function, MemorySegment a, int b, MemorySegment c, MemorySegment d) {
    try {
      return (int) function.invokeExact(a, b, c, d);
    } catch (Throwable thrown) {
      throw broken(thrown);
    }
  }

  private static int call(
      MethodHandle function,
      MemorySegment a,
      int b,
      MemorySegment c,
      MemorySegment d,
      MemorySegment e) {
    try {
      return (int) function.invokeExact(a, b, c, d, e);
    } catch (Throwable thrown) {
      throw broken(thrown);
    }
  }

  private static int call(MethodHandle function, MemorySegment a, MemorySegment b, int c) {
    try {
      return (int) function.invokeExact(a, b, c);
    } catch (Throwable thrown) {
      throw broken(thrown);
    }
  }

  private static int call(
      MethodHandle function, MemorySegment a, MemorySegment b, MemorySegment c) {
    try {
      return (int) function.invokeExact(a, b, c);
    } catch (Throwable thrown) {
      throw broken(thrown);
    }
  }

  private MethodHandle bind(String name, String shape) {
    MemorySegment address =
        symbols
            .find("Highs_" + name)
            .orElseThrow(
                () -> new SolverException("The HiGHS library has no function Highs_" + name + "."));
    MemoryLayout[] parameters =
        shape.substring(1).chars().mapToObj(HighsApi::layout).toArray(MemoryLayout[]::new);
    FunctionDescriptor descriptor =
        shape.charAt(0) == 'v'
            ? FunctionDescriptor.ofVoid(parameters)
            : FunctionDescriptor.of(layout(shape.charAt(0)), parameters);
    return Linker.nativeLinker().downcallHandle(address, descriptor);
  }

  private static MemoryLayout layout(int letter) {
    return switch (letter) {
      case 'p' -> ADDRESS;
      case 'i' -> JAVA_INT;
      case 'd' -> JAVA_DOUBLE;
      default -> throw new IllegalArgumentException("No type has the letter " + letter + ".");
    };
  }

  private static String version(MethodHandle function) {
    try {
      return ((MemorySegment) function.invokeExact()).reinterpret(64).getString(0);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static void check(String function, int status) {
    if (status == ERROR) {
      throw new SolverException("HiGHS refused the call Highs_" + function + ".");
    }
  }

  private static RuntimeException broken(Throwable thrown) {
    return switch (thrown) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new SolverException("A call of HiGHS failed.", thrown);
    };
  }
}
