package dev.buildout.performance.serving;

/**
 * What a stack's parameters act on: requests on a layout, all counted.
 *
 * @param decode a decoding pass of all requests in flight
 * @param prefill the prefill of one request on each rank
 * @param shared decoding shares its chips with prefill
 * @param batch requests in flight of a rank that fit its memory
 * @param queued requests in flight that share a prefill worker
 * @param overfull requests in flight over those that fit, at least 1
 * @param outputTokens output tokens of a request
 */
public record Load(
    Pass decode,
    Pass prefill,
    boolean shared,
    double batch,
    double queued,
    double overfull,
    double outputTokens) {}
