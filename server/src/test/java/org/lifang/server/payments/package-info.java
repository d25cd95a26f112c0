@NullMarked
package org.lifang.server.payments;

import org.jspecify.annotations.NullMarked;
