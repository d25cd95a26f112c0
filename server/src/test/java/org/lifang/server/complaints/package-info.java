@NullMarked
package org.lifang.server.complaints;

import org.jspecify.annotations.NullMarked;
