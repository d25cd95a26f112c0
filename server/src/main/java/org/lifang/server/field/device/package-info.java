/** Phones: who enrolled them, which half of the key of their data the server holds, and their end. */
@NullMarked
package org.lifang.server.field.device;

import org.jspecify.annotations.NullMarked;
