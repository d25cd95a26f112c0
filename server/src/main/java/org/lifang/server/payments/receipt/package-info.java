/** Receipts: money as it arrived, matched to loans, split, refunded, returned; all of it always somewhere. */
@NullMarked
package org.lifang.server.payments.receipt;

import org.jspecify.annotations.NullMarked;
