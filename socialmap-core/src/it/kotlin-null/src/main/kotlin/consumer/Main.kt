package consumer

import org.socialmap.SocialMap

/** Must not compile: the library says that it takes no null. */
fun main() {
    SocialMap.inMemory(null).close()
}
