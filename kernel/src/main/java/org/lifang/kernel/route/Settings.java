package org.lifang.kernel.route;

/** The figures of a search, package-private so that measurements can turn them. */
final class Settings {

    int strings = 14;
    int longest = 14;
    int neighbours = 40;
    int seen = 24;
    int blinks = 10_000;
    double hot = 0.6;
    double cold = 0.025;
    int split = 500_000;
    int grow = 500_000;
    double mild = 0.8;
    double fierce = 3;
    int tails = 400_000;
    int tailBlinks = 200_000;
    int optionals = 25;
    int wide = 50_000;
    int wideOptionals = 150;
    int fresh = 20_000;
    int stay = 500;
    int area = 30;
    int bold = 200_000;
    double dear = 1.5;
    double dearUntil = 0.6;
    int swaps = 50_000;
    int beside = 300_000;
    int stepsHome = 50;
    int boldness = 6;
}
