package consumer

import org.socialmap.SocialMap
import org.socialmap.match.MatchResult
import org.socialmap.need.Facts
import org.socialmap.need.NeedProfile

/** Keeps a map in memory, in a language that knows null. */
fun main() {
    Answer.watchStandardError()
    SocialMap.inMemory(Answer.dataSet()).use { map ->
        val profile = NeedProfile.builder(Facts.none(map.dataSet().vocabulary())).needs("social.listening").build()
        val result: MatchResult = map.match(profile)
        val name: String? = result.options().firstOrNull()?.offer()?.organization()?.name()
        Answer.require(name != null, "no option")
        Answer.print(map)
    }
}
