@NullMarked
package org.lifang.server.routing;

import org.jspecify.annotations.NullMarked;
