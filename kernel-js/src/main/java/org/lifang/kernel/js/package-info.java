/**
 * The kernel as the browser calls it: texts in, texts out, the same decisions as on the server.
 *
 * <p>Refuses: rules of its own; it only reads, asks the kernel and writes.
 */
@NullMarked
package org.lifang.kernel.js;

import org.jspecify.annotations.NullMarked;
