package dev.buildout.solver;

/**
 * A problem in a solver's hands, to be changed and run again; each run starts from where the last
 * one ended. Changes take effect with the next {@link #run()}. One thread at a time may use a
 * session, only {@link #interrupt()} may come from another one. To be closed after use.
 */
public interface Session extends AutoCloseable {
  /**
   * Solves the problem as it now is.
   *
   * @throws SolverException if the solver refuses the problem; a problem without a solution is a
   *     {@link Status}, not an exception
   */
  Solution run();

  /** The problem as it now is, changes included; a snapshot. */
  Problem problem();

  /** Changes the bounds of a column; infinities as in {@link ProblemBuilder}. */
  void setColumnBounds(int column, double lower, double upper);

  /** Changes the bounds of a row; infinities as in {@link ProblemBuilder}. */
  void setRowBounds(int row, double lower, double upper);

  /** Changes the cost of a column. */
  void setCost(int column, double cost);

  /** Changes the costs of all columns; length is the number of columns. */
  default void setCosts(double[] costs) {
    int columns = problem().columns();
    if (costs.length != columns) {
      throw new IllegalArgumentException(
          "costs has length " + costs.length + ", expected " + columns + ".");
    }
    for (int j = 0; j < columns; j++) {
      setCost(j, costs[j]);
    }
  }

  /**
   * Appends rows, as a compressed sparse matrix.
   *
   * @param names one per row
   * @param lower one per row
   * @param upper one per row
   * @param starts where each row begins in {@code columns} and {@code values}; one per row (a
   *     longer array is allowed, its further entries are not read)
   * @param columns column of each coefficient, none twice within a row
   * @param values the coefficients
   */
  void addRows(
      String[] names, double[] lower, double[] upper, int[] starts, int[] columns, double[] values);

  /** Appends one row. */
  default void addRow(String name, double lower, double upper, int[] columns, double[] values) {
    addRows(
        new String[] {name},
        new double[] {lower},
        new double[] {upper},
        new int[] {0},
        columns,
        values);
  }

  /**
   * Starts the next run from a basis instead of the last one. Rows appended later enter it as
   * basic.
   *
   * @throws IllegalArgumentException if the sizes do not fit
   */
  void setBasis(Basis basis);

  /**
   * Offers values of all columns to begin the search for whole numbers with: they are the best
   * found so far if they are feasible. For the next run; a solver may do without.
   *
   * @throws IllegalArgumentException if there is not one value per column
   */
  void setStart(double[] columnValues);

  /** Changes the time limit of the runs to come; seconds, more than 0, may be infinite. */
  void setTimeLimit(double seconds);

  /**
   * Ends the run under way, or if there is none the next one, as soon as the solver looks up; with
   * {@link Status#INTERRUPTED}. May be called from any thread.
   */
  void interrupt();

  /** Frees what the solver holds. Safe to call twice. */
  @Override
  void close();
}
