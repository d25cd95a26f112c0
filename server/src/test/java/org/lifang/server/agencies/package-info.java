@NullMarked
package org.lifang.server.agencies;

import org.jspecify.annotations.NullMarked;
