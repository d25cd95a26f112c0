@NullMarked
package org.lifang.server.architecture;

import org.jspecify.annotations.NullMarked;
