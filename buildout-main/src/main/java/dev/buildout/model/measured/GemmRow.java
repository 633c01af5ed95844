package dev.buildout.model.measured;

/**
 * Measured time of one matrix product, (m x k) by (k x n).
 *
 * @param place where it stands
 * @param hardware name as the file has it
 * @param kind format and method in the words of the file: bfloat16, fp8, fp8_block, nvfp4 ...
 * @param m rows: tokens
 * @param n columns: outputs
 * @param k depth: inputs
 * @param ms time, ms
 */
public record GemmRow(RowPlace place, String hardware, String kind, int m, int n, int k, double ms)
    implements MeasuredRow {
  @Override
  public String group() {
    return hardware + "/" + kind;
  }
}
