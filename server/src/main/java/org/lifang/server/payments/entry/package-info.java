/** Entries: money somebody says came in, which is money once another person confirms it. */
@NullMarked
package org.lifang.server.payments.entry;

import org.jspecify.annotations.NullMarked;
