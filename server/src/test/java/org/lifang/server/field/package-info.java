@NullMarked
package org.lifang.server.field;

import org.jspecify.annotations.NullMarked;
