@NullMarked
package org.lifang.server.day;

import org.jspecify.annotations.NullMarked;
