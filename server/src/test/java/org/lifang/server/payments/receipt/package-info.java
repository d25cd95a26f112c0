@NullMarked
package org.lifang.server.payments.receipt;

import org.jspecify.annotations.NullMarked;
