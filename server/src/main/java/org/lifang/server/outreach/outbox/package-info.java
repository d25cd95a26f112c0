/** Messages on their way: asked for at the gate, handed over once, and followed to their end. */
@NullMarked
package org.lifang.server.outreach.outbox;

import org.jspecify.annotations.NullMarked;
