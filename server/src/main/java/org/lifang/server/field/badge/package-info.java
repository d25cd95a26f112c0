/** Badges people may check, which tell nothing of a debt. */
@NullMarked
package org.lifang.server.field.badge;

import org.jspecify.annotations.NullMarked;
