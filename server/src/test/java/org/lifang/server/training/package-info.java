@NullMarked
package org.lifang.server.training;

import org.jspecify.annotations.NullMarked;
