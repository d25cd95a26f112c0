/** Channels: where money may be taken, opened by two people, cash only by two managers. */
@NullMarked
package org.lifang.server.payments.channel;

import org.jspecify.annotations.NullMarked;
