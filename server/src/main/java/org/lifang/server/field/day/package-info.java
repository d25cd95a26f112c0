/** What is on a phone for a day, and who has clocked in. */
@NullMarked
package org.lifang.server.field.day;

import org.jspecify.annotations.NullMarked;
