package dev.buildout.model.measured;

/**
 * Measured time of one collective operation.
 *
 * @param place where it stands
 * @param hardware name as the file has it
 * @param library release of the library; may be empty
 * @param operation what is done
 * @param chips ranks
 * @param elements elements of the message
 * @param elementBytes bytes of an element
 * @param ms time, ms
 */
public record CollectiveRow(
    RowPlace place,
    String hardware,
    String library,
    Collective operation,
    int chips,
    double elements,
    int elementBytes,
    double ms)
    implements MeasuredRow {
  @Override
  public String group() {
    return hardware + "/" + operation.label() + "/" + chips;
  }

  /** Bytes of the message. */
  public double bytes() {
    return elements * elementBytes;
  }
}
