package dev.buildout.cases.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.SharedData;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CsvTable;
import dev.buildout.model.measured.Collective;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.Degrees;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.MeasuredFile;
import dev.buildout.model.measured.MeasurementKind;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.Pool;
import dev.buildout.model.measured.Recompute;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.model.measured.Sharding;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.model.measured.TrainingTask;
import dev.buildout.model.measured.Unread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of measurements: kinds by header, cautions of their makers, and what cannot be read. */
class MeasuredFilesTest {
  private static final String TRAINING =
      "group,model,hardware,num_chips,precision,tp,pp,cp,vp,ep,dp,fsdp,mbs,gbs,seq,recompute,task,"
          + "step_time_s,tokens_per_s_per_chip,model_tflops_per_chip,mfu_pct_as_reported,software,"
          + "source,note\n";

  private static final String SERVING =
      "id,silicon_data_source,backend,backend_version,model_path,system,precision,mode,isl,osl,"
          + "gemm_quant_mode,moe_quant_mode,batch_size,tp_size,pp_size,attention_dp_size,"
          + "moe_tp_size,moe_ep_size,prefill_batch_size,prefill_num_workers,prefill_tp_size,"
          + "prefill_pp_size,prefill_attention_dp_size,decode_batch_size,decode_num_workers,"
          + "decode_tp_size,decode_pp_size,decode_attention_dp_size,silicon_ttft_ms,"
          + "silicon_tpot_ms\n";

  @Test
  void trainingRow() throws CaseFaults {
    TrainingRow row =
        training(
            "m/l,LLAMA3_70B,DGX-H100,64,FP8-CS,4,8,1,5,n/a,,0,1,128,8192,selective,SFT"
                + " Performance,,1619,727,,NeMo 25.09,s,n");

    assertThat(row.degrees()).isEqualTo(new Degrees(4, 8, 1, 5, 0, 0));
    assertThat(row.alternative()).isEmpty();
    assertThat(row.format()).isEqualTo(NumberFormat.FP8);
    assertThat(row.sharding()).isEqualTo(Sharding.NONE);
    assertThat(row.recompute()).isEqualTo(Recompute.SELECTIVE);
    assertThat(row.task()).isEqualTo(TrainingTask.FINE_TUNING);
    assertThat(row.tokensPerSecondPerChip()).isEqualTo(1619);
    assertThat(row.stepSeconds()).isZero();
    assertThat(row.place().line()).isEqualTo(2);
    assertThat(row.corrected()).isEmpty();
  }

  /** The second value of a cell belongs to another precision of the same line. */
  @Test
  void degreesInParenthesesAreAnAlternative() throws CaseFaults {
    TrainingRow row =
        training("g,m,h,64,,1 (2),1 (4),1,1 (5),1,,64 (0),2,128,8192,,,,3986,1791,,s,s,");

    assertThat(row.degrees()).isEqualTo(new Degrees(1, 1, 1, 1, 1, 0));
    assertThat(row.alternative()).contains(new Degrees(2, 4, 1, 5, 1, 0));
    assertThat(row.sharding()).isEqualTo(Sharding.FULL);
    assertThat(row.shardGroup()).isEqualTo(64);
    assertThat(row.format()).isEqualTo(NumberFormat.UNSTATED);
  }

  /** 512 chips are 1,024 cores; degrees that count cores say 8 x 4 x 4. */
  @Test
  void inconsistentDataParallelDegreeOfCoresIsCorrectedAndSaid() throws CaseFaults {
    TrainingRow row =
        training(
            "g,Llama2-7B,\"Trainium1 (trn1.32xlarge: 16 chips, 32 cores/node)\",512,BF16,8,4,,,,4,"
                + ",1,1024,4096,,pretrain,12.488,656,,,Neuron,s,degrees are in NeuronCores");

    assertThat(row.degreesInCores()).isTrue();
    assertThat(row.degrees().data()).isEqualTo(32);
    assertThat(row.corrected())
        .containsExactly(
            "data-parallel degree 4 taken as 32, so that degrees make up the 1024 cores");
  }

  @Test
  void unreadableRowsAreListedWithLineAndReason() throws CaseFaults {
    MeasuredFile file =
        read(
            TRAINING
                + "g,m,h,8,bf16,1,1,1,,,,0,1,64,2048,full,,1.5,,,,s,s,\n"
                + "g,m,h,eight,bf16,1,1,1,,,,0,1,64,2048,full,,1.5,,,,s,s,\n"
                + "g,m,h,8,bf16,1,1,1,,,,0,1,64,2048,perhaps,,1.5,,,,s,s,\n"
                + "g,m,h,8,bf16,1,1,1,,,,0,1,64,2048,full,,,,,,s,s,\n"
                + "g,m,h,8\n"
                + "g,,h,8,bf16,1,1,1,,,,0,1,64,2048,full,,1.5,,,,s,s,\n");

    assertThat(file.rows()).hasSize(1);
    assertThat(file.unread())
        .containsExactly(
            new Unread("t.csv", 3, "num_chips: found \"eight\", expected a number"),
            new Unread(
                "t.csv",
                4,
                "recompute: found \"perhaps\", expected full, selective, none or nothing"),
            new Unread(
                "t.csv",
                5,
                "found no measurement, expected one of step_time_s, tokens_per_s_per_chip,"
                    + " model_tflops_per_chip, mfu_pct_as_reported"),
            new Unread("t.csv", 6, "found 4 cells, expected 24 as in the header"),
            new Unread("t.csv", 7, "model: found nothing, expected text"));
  }

  /** The batch is that of an attention-data-parallel rank; chips are tensor x rank. */
  @Test
  void aggregatedServingRow() throws CaseFaults {
    ServingRow row =
        (ServingRow)
            only(
                SERVING
                    + "x,dump; silicon_concurrency=256; more,vllm,0.19,MiniMaxAI/MiniMax-M2.5,"
                    + "b200_sxm,0,agg,1024,1024,,,64,4,1,4,1,16,,,,,,,,,,,388.0,23.7\n");

    assertThat(row.group()).isEqualTo("agg/MiniMax-M2.5/b200_sxm");
    assertThat(row.isDisaggregated()).isFalse();
    assertThat(row.decode()).isEqualTo(new Pool(64, 0, 4, 1, 4, 1, 16));
    assertThat(row.decode().chipsPerWorker()).isEqualTo(16);
    assertThat(row.decode().requestsPerWorker()).isEqualTo(256);
    assertThat(row.concurrency()).isEqualTo(256);
    assertThat(row.format()).isEqualTo(NumberFormat.UNSTATED);
  }

  @Test
  void disaggregatedServingRowHasTwoPools() throws CaseFaults {
    ServingRow row =
        (ServingRow)
            only(
                SERVING
                    + "x,silicon_concurrency=8192,sglang,,deepseek-ai/DeepSeek-V3,gb200,fp4,disagg,"
                    + "1024,1024,nvfp4,nvfp4,,,,,,,1,4,1,1,0,256,1,1,1,32,25436.7,22.7\n");

    assertThat(row.prefill()).contains(new Pool(1, 4, 1, 1, 1, 0, 0));
    assertThat(row.decode()).isEqualTo(new Pool(256, 1, 1, 1, 32, 0, 0));
    assertThat(row.format()).isEqualTo(NumberFormat.FP4);
    assertThat(row.corrected()).containsExactly("prefill_attention_dp_size 0 taken as 1");
  }

  @ParameterizedTest
  @CsvSource({
    "TP2, 2, 2, 1, 1, 2, 1",
    "TP1PP2, 2, 1, 2, 1, 1, 1",
    "DEP8, 8, 1, 1, 8, 1, 8",
    "DEP2PP2, 4, 1, 2, 2, 1, 2",
    "TEP4, 4, 4, 1, 1, 1, 4",
    "'TP8, EP2', 8, 8, 1, 1, 4, 2"
  })
  void layoutOfAnOfflineRow(
      String layout, int gpus, int tensor, int stages, int ranks, int expertTensor, int expert)
      throws CaseFaults {
    OfflineRow row =
        (OfflineRow)
            only(
                "model,hardware,parallel,gpus,precision,isl,osl,output_tok_s_per_gpu\n"
                    + "m,B200,\"%s\",%d,FP4,1000,1000,6463\n".formatted(layout, gpus));

    assertThat(row.pool()).isEqualTo(new Pool(0, 0, tensor, stages, ranks, expertTensor, expert));
    assertThat(row.group()).isEqualTo("offline/m/B200");
  }

  @Test
  void neuronRowsOfBothKinds() throws CaseFaults {
    NeuronRow first =
        (NeuronRow)
            only(
                "group,model,hardware,instance,chips,tp_cores,batch,input_len,output_len,weights,"
                    + "output_tok_s,ttft_p50_ms,tpot_p50_ms\n"
                    + "neuron/l,l,Inferentia2,Inf2.48xlarge,12,24,1,2048,2048,bf16,28,745,34\n");
    NeuronRow second =
        (NeuronRow)
            only(
                "group,model,hardware,instance,chips,tp_logical_cores,batch,isl,osl,dtype,"
                    + "spec_decode,ttft_p50_ms,tpot_p50_ms,out_tok_s\n"
                    + "trn2/l,l,Trainium2,trn2.48xlarge,16,64,1,10000,1500,bf16,none,814,19.6,36\n");

    assertThat(first.group()).isEqualTo("neuron/l/Inferentia2");
    assertThat(first.cores()).isEqualTo(24);
    assertThat(second.cores()).isEqualTo(64);
    assertThat(second.draft()).isEmpty();
    assertThat(second.outputTokensPerSecond()).isEqualTo(36);
    assertThat(second.format()).isEqualTo(NumberFormat.BF16);
  }

  @Test
  void kernelRows() throws CaseFaults {
    GemmRow gemm = (GemmRow) only("hw,dt,m,n,k,ms\nH100,fp8_block,16,4096,7168,0.0123\n");
    CollectiveRow collective =
        (CollectiveRow)
            only(
                """
                version,op_name,nccl_dtype,num_gpus,message_size,latency,hw
                2.29,all_gather,half,8,1024,0.0103,h100
                """);

    assertThat(gemm.group()).isEqualTo("H100/fp8_block");
    assertThat(collective.operation()).isEqualTo(Collective.ALL_GATHER);
    assertThat(collective.bytes()).isEqualTo(2048);
  }

  @Test
  void headerOfNoKnownKindSaysWhatTheNearestLacks() {
    assertThatThrownBy(() -> read("op_name,nccl_dtype,num_gpus,message_size,latencyy,hw\n"))
        .isInstanceOf(CaseFaults.class)
        .hasMessageContaining("for collectives it lacks latency")
        .hasMessageContaining("Maybe latencyy for latency?");
  }

  @Test
  void everyFileThatIsMissingIsNamed(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("gemm.csv"), "hw,dt,m,n,k,ms\n");

    assertThat(MeasuredFiles.read(List.of(folder.resolve("gemm.csv"))).get(0).kind())
        .isEqualTo(MeasurementKind.GEMM);
    assertThatThrownBy(() ->
            MeasuredFiles.read(List.of(folder.resolve("gem.csv"), folder.resolve("other.csv"))))
        .hasMessageContaining("gem.csv: found no file of this name")
        .hasMessageContaining("Maybe gemm.csv?")
        .hasMessageContaining("other.csv: found no file of this name");
  }

  /** Everything in the files at hand can be read. */
  @ParameterizedTest
  @CsvSource({
    "training.csv, TRAINING, 295",
    "inference_nvidia.csv, SERVING, 3557",
    "inference_offline.csv, OFFLINE, 80",
    "inference_neuron.csv, NEURON, 44",
    "inference_trainium2.csv, NEURON, 2",
    "gemm_measured.csv, GEMM, 5466",
    "collectives_measured.csv, COLLECTIVE, 14391"
  })
  void filesAtHandAreReadWhole(String name, MeasurementKind kind, int rows) throws CaseFaults {
    MeasuredFile file = MeasuredFiles.read(List.of(SharedData.measured(name))).get(0);

    assertThat(file.kind()).isEqualTo(kind);
    assertThat(file.unread()).isEmpty();
    assertThat(file.rows()).hasSize(rows);
  }

  private static TrainingRow training(String row) throws CaseFaults {
    return (TrainingRow) only(TRAINING + row + "\n");
  }

  private static Object only(String text) throws CaseFaults {
    MeasuredFile file = read(text);
    assertThat(file.unread()).isEmpty();
    assertThat(file.rows()).hasSize(1);
    return file.rows().get(0);
  }

  private static MeasuredFile read(String text) throws CaseFaults {
    return MeasuredFiles.read(CsvTable.parse("t.csv", text));
  }
}
