package org.lifang.server.outreach.port;

/** What came of handing a message over. Codes are upper-case words; nothing of what was written stands here. */
public sealed interface Delivery {

    /**
     * The provider has it.
     *
     * @param reference by which it will speak of it; never empty
     */
    record Sent(String reference) implements Delivery {}

    /** The provider definitely will not send it, now or later. */
    record Refused(String code) implements Delivery {}

    /**
     * It was definitely not sent.
     *
     * @param retryable whether trying later may help
     */
    record NotSent(String code, boolean retryable) implements Delivery {}

    /** It may have been sent or not; nobody tries again. */
    record Unsure(String code) implements Delivery {}
}
