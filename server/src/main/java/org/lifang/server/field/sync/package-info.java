/** What phones tell: the log of each, its acknowledgement, and what became of every command. */
@NullMarked
package org.lifang.server.field.sync;

import org.jspecify.annotations.NullMarked;
