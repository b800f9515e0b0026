package org.socialmap.relevance;

import java.util.Map;

final class Engines {
    private Engines() {}

    static void print(JudgedSets sets, Map<String, AskedMap> maps) {
        System.out.println(Means.head("engine"));
    }
}
