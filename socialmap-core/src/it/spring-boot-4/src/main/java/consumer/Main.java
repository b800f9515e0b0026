package consumer;

import org.socialmap.SocialMap;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A Spring Boot application with a map in a folder as a bean, and the versions that Spring Boot chooses. */
@SpringBootApplication
public class Main {
    /** Runs it. */
    public static void main(String[] arguments) {
        SpringApplication.run(Main.class, arguments).close();
    }

    @Bean(destroyMethod = "close")
    SocialMap map() {
        return SocialMap.builder(Answer.dataSet()).folder(Answer.folder()).open();
    }

    @Bean
    CommandLineRunner ask(SocialMap map) {
        return arguments -> Answer.print(map);
    }
}
