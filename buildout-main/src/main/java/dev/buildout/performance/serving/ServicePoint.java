package dev.buildout.performance.serving;

/**
 * What a layout gives at a number of requests in flight: medians and the standard deviations of
 * their logarithms.
 *
 * @param layout layout of a copy of the model
 * @param batch requests in flight of a copy
 * @param ttftMs mean time to the first token, ms
 * @param tpotMs mean time per output token, ms; 0 where none are asked for
 * @param tokensPerSecondPerUser output tokens per second that a user sees; 0 where none are asked
 * @param outputTokensPerSecondPerChip output tokens
 * @param totalTokensPerSecondPerChip input and output tokens
 * @param memoryGbPerChip weights and cache of the requests in flight, GB
 * @param usableGb what a chip has for them, GB
 * @param limit what stands against more tokens: memory, latency, memory bandwidth, compute, fabric
 *     or software
 * @param rateSigma spread of the tokens per second
 * @param ttftSigma spread of the time to the first token
 * @param tpotSigma spread of the time per output token
 */
public record ServicePoint(
    Layout layout,
    double batch,
    double ttftMs,
    double tpotMs,
    double tokensPerSecondPerUser,
    double outputTokensPerSecondPerChip,
    double totalTokensPerSecondPerChip,
    double memoryGbPerChip,
    double usableGb,
    String limit,
    double rateSigma,
    double ttftSigma,
    double tpotSigma) {}
